"""The nouns of Careo: frozen records with no behaviour beyond their own consistency."""
