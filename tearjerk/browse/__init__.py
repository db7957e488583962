"""The full-screen program: `tearjerk browse`. The only package that imports Textual."""
