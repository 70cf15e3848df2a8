"""How OpenCV uses the machine."""

import cv2


def use_threads(count: int) -> None:
    """Let each OpenCV call use ``count`` threads (at least 1), for the whole process.

    A window that analyses one picture is fastest with all cores; a batch with one worker a core is fastest when each
    worker stays on its own core. Results do not depend on it.
    """
    cv2.setNumThreads(max(1, count))
