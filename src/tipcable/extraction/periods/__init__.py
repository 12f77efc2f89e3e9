"""When something was counted, and whose word it is: what goes on from sentence to sentence."""
