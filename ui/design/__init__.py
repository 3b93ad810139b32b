"""The look: tokens, theme, fonts, icons and components. Nothing else knows a colour."""
