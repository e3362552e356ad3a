"""What reports claim, folded across reports: who is who, which agreement is which, each line with its evidence."""
