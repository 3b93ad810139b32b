"""Models in one file, for computers that never see a network.

A bundle is a zip file in one exact form (``layout.py``): everything in it follows from
its first entry, ``bundle.json``, which is signed. A reader works out what the file must
look like and compares, so that there is nothing to interpret. Start at
``write_bundle.py``, ``read_bundle.py`` and ``install_bundle.py``.
"""
