"""From sightings to actors: who is the same, and what is known of each."""
