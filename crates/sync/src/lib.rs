//! Changes to the portal, the portal to the vault, and sign-in; decisions pure, reqwest in one module.
