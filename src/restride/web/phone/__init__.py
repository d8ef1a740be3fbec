"""The pages on a phone of the home network: a name it can trust, a code to scan, a door over https."""
