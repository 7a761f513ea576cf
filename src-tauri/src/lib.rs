//! The desktop shell: wires state, commands and events; decides nothing.
