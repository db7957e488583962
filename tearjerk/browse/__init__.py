"""The full-screen program: `tearjerk browse`. The only room that knows Textual."""
