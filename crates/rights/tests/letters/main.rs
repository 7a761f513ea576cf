//! Letters of every organization, about every wish, in every language: by rules, as whole texts, and after
//! the member changed them.
#![cfg(test)]

mod edited;
mod golden;
mod languages;
mod needed;
mod refused;
mod rules;
mod world;
