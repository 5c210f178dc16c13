"""What a source makes of what it says, read from the words of cue and content alone: polarity and modality."""
