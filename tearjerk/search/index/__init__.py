"""The search index of a catalogue, computed from its films or prepared when tearjerk is built."""
