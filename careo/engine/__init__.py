"""How the stages that look at one document at a time are run: in this process, or in several at once."""
