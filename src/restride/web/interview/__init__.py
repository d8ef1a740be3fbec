"""The interview as pages: own words, one question a screen, the answer."""
