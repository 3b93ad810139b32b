"""Finding what names a person, a firm or a place in a text, and putting marks there.

Pure: word lists and rules, no model, no network. It hides too much rather than too
little, and it is never complete: who knows the person may still recognise them.
"""
