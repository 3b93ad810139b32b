"""The machine's own sound: microphones, loudspeakers, and who is plugged in.

QtMultimedia is loaded by the first call that needs a device, never by an import: the
first frame of the window does not wait for it.
"""
