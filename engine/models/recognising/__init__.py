"""What a file or a folder holds, told by its content and never by its name.

Nothing native is loaded: each kind of model has a frame that can be walked in plain
Python, and a file that is cut off or something else is found out there, before an engine
would end its process over it. Start at ``recognise.py``; ``import_candidate.py`` brings
what was recognised into the store.
"""
