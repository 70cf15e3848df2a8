"""What a package does before anything else (PyInstaller: a runtime hook): from here to ``main`` Ctrl-C ends it at once.

PyInstaller's own hooks, which import Qt and OpenCV, would each end in a traceback.
"""

import signal

signal.signal(signal.SIGINT, signal.SIG_DFL)
