"""Trials: the same virtual runners under the programme and under fixed protocols, in every world of the grid."""
