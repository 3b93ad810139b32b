"""What stands behind dev.py: set-up, checks and the catalogue's tools.

Standard library only, so that it runs before anything is installed. One exception:
``door.strings`` needs Babel and is started inside the environment. Start reading at
``setup.py`` (which steps there are) and ``workshop.py`` (what each step is given).
"""
