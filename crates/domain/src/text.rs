//! What a member may type into a field. Text is refused with a reason, never silently altered.

use thiserror::Error;

/// Why a text cannot be saved. The text itself stays where it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextError {
    /// More characters than the field takes.
    #[error("the text is longer than {max} characters")]
    TooLong {
        /// The most characters the field takes.
        max: usize,
    },
    /// A line break in a field of one line.
    #[error("the field holds one line only")]
    LineBreak,
    /// A control character or NUL.
    #[error("the text holds a character that cannot be shown")]
    Control,
    /// Nothing visible, although the field must hold something.
    #[error("the field must not be empty")]
    Empty,
}

/// Whether `c` shows nothing by itself.
fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{00AD}')
}

/// Checks a typed text against its field's rules.
///
/// `max` counts characters, not bytes. A text of spaces and zero-width characters alone is empty.
///
/// # Errors
/// [`TextError`] names the first rule the text breaks.
pub fn check_text(text: &str, max: usize, lines: bool, required: bool) -> Result<(), TextError> {
    if text.chars().count() > max {
        return Err(TextError::TooLong { max });
    }
    if text.chars().all(is_invisible) && (required || !text.is_empty()) {
        return Err(TextError::Empty);
    }
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' if !lines => return Err(TextError::LineBreak),
            '\n' | '\r' => {}
            c if c.is_control() => return Err(TextError::Control),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_in_one_line_is_refused_and_not_stripped() {
        assert_eq!(check_text("a\r\nBcc: b", 80, false, false), Err(TextError::LineBreak));
        assert_eq!(check_text("a\nb", 80, true, false), Ok(()));
    }

    #[test]
    fn zero_width_text_is_empty() {
        assert_eq!(check_text("\u{200B} \u{FEFF}", 80, false, false), Err(TextError::Empty));
        assert_eq!(check_text("", 80, false, false), Ok(()));
        assert_eq!(check_text("", 80, false, true), Err(TextError::Empty));
    }

    #[test]
    fn length_counts_characters() {
        assert_eq!(check_text("ääää", 4, false, false), Ok(()));
        assert_eq!(check_text("äääää", 4, false, false), Err(TextError::TooLong { max: 4 }));
    }

    #[test]
    fn a_nul_is_refused_and_markup_is_just_text() {
        assert_eq!(check_text("a\0b", 80, true, false), Err(TextError::Control));
        assert_eq!(check_text("<script>alert(1)</script>", 80, false, false), Ok(()));
    }
}
