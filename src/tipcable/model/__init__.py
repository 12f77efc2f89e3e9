"""What a cable is: immutable classes, their validators, and their meanings as properties."""
