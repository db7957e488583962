"""The full-screen program, `tearjerk browse`; the only package that imports Textual."""
