"""What is known of one material or activity, in dialogs that stay open beside the window."""
