"""The JSON API: the diary, the advice and the measures for programs, each with a token. Thinks nothing."""
