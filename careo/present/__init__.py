"""Records in, views out: what a person or a program is shown, as typed records, on the terminal, and in exports."""
