"""Pictures and faces: reading, analysing and writing, on OpenCV and Pillow."""
