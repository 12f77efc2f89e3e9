"""Names, titles and roles, from words to sightings."""
