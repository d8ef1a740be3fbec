"""Tables of text to tracks and mornings: lists of activities, strides of a pod, wellness; opens nothing."""
