//! The fonts that come with the app, and the one that is looked for on this computer.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use fontdb::{Database, FaceInfo, Source, Style, Weight};
use typst::{
    foundations::Bytes,
    layout::Abs,
    text::{Font, FontVariant, FontVariations},
};

/// The family all text is set in.
pub(crate) const TEXT: &str = "Atkinson Hyperlegible Next";
/// The family of checksums and commands: no two of its characters look alike.
pub(crate) const MONO: &str = "Atkinson Hyperlegible Mono";

/// Families with Chinese characters in their simplified forms, the first found is taken.
const HAN_FAMILIES: [&str; 12] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Noto Serif CJK SC",
    "SimSun",
];

/// The fonts in this program.
pub(crate) static BUNDLED: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleMono-Regular.ttf"),
    ];
    files.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0)).collect()
});

/// Where to look for a font the app has not.
#[derive(Debug, Clone)]
pub(crate) enum Folders {
    /// The usual places of the operating system.
    System,
    /// These and what is in them, nothing else.
    Only(Vec<PathBuf>),
}

impl Folders {
    /// A family with Chinese characters, regular and bold as far as there is; empty if there is none.
    ///
    /// Files that cannot be read and fonts that forbid being put into a document are passed over.
    pub(crate) fn han_fonts(&self) -> Vec<Font> {
        let mut known = Database::new();
        match self {
            Self::System => known.load_system_fonts(),
            Self::Only(folders) => folders.iter().for_each(|folder| known.load_fonts_dir(folder)),
        }
        let families = HAN_FAMILIES.iter().map(|family| {
            let weights = [Weight::NORMAL, Weight::BOLD];
            weights.into_iter().filter_map(|weight| load(&known, family, weight)).collect::<Vec<Font>>()
        });
        families.into_iter().find(|fonts| !fonts.is_empty()).unwrap_or_default()
    }
}

fn load(known: &Database, family: &str, weight: Weight) -> Option<Font> {
    let named = |face: &FaceInfo| face.families.iter().any(|(name, _)| name == family);
    let fits = |face: &&FaceInfo| named(face) && face.weight == weight && face.style == Style::Normal;
    let face = known.faces().find(fits)?;
    let font = Font::new(Bytes::new(fs::read(path(&face.source)?).ok()?), face.index)?;
    Some(font).filter(may_be_embedded)
}

/// Whether the font's makers let a part of it travel inside a document. Source: OpenType, `OS/2`, `fsType`.
fn may_be_embedded(font: &Font) -> bool {
    let face = font.clone().instantiate(FontVariant::default(), Abs::zero(), &FontVariations::default());
    face.ttf().is_outline_embedding_allowed() && face.ttf().is_subsetting_allowed()
}

fn path(source: &Source) -> Option<&Path> {
    match source {
        Source::File(path) | Source::SharedFile(path, _) => Some(path),
        Source::Binary(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_font_can_be_read() {
        let families: Vec<&str> = BUNDLED.iter().map(|font| font.info().family.as_str()).collect();
        assert_eq!(families, [TEXT, TEXT, MONO]);
    }

    #[test]
    fn an_empty_folder_has_no_font() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        assert!(Folders::Only(vec![folder.path().to_owned()]).han_fonts().is_empty());
    }

    #[test]
    fn a_file_that_only_claims_to_be_a_font_is_passed_over() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        fs::write(folder.path().join("NotoSansCJK-Regular.ttc"), b"not a font").expect("a file for the test");
        assert!(Folders::Only(vec![folder.path().to_owned()]).han_fonts().is_empty());
    }
}
