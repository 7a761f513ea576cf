//! The exported files, read back by parsers that are not ours.
#![cfg(test)]

mod archive;
mod evidence;
mod inert;
mod leak;
mod saving;
mod sheets;
mod world;
