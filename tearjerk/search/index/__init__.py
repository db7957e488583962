"""What the films of a catalogue can be found by: computed from the films, or prepared when tearjerk is built."""
