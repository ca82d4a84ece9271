"""The record on the desk: what waits for an eye, who and what is known, and every decision with its way back."""
