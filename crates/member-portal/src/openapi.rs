//! The description of the API, generated from the routes.

use utoipa::openapi::{
    ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, Server,
    security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    tag::TagBuilder,
};
use utoipa::{PartialSchema, ToSchema};

const ABOUT: &str = "What an organization offers its members so that they can see, correct, export and delete what \
    it holds about them. See docs/API.md for the conventions.";

const TAGS: [(&str, &str); 10] = [
    ("discovery", "What the portal says about itself"),
    ("profile", "The member's own values"),
    ("devices", "Registered cameras and their verification codes"),
    ("email-preferences", "What the organization writes about"),
    ("sharing-choices", "Whom the organization may tell"),
    ("rights-requests", "What the member asks for by law or by the policy, and the answers"),
    ("activity", "What happened to the account"),
    ("changes", "Everything that changed since a cursor"),
    ("deletion", "Deleting the account"),
    ("operations", "What became of a write"),
];

/// Everything but the routes.
pub(crate) fn base() -> OpenApi {
    let license = LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0")).build();
    let info = InfoBuilder::new()
        .title("Member Data API")
        .version("1")
        .description(Some(ABOUT))
        .license(Some(license))
        .build();
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .description(Some("An access token of the organization's issuer (RFC 9068), made out to the portal, with the scope `member-data`."))
        .build();
    let mut problems = vec![(wire::Problem::name().into_owned(), wire::Problem::schema())];
    wire::Problem::schemas(&mut problems);
    let components = ComponentsBuilder::new()
        .security_scheme("member", SecurityScheme::Http(bearer))
        .schemas_from_iter(problems)
        .build();
    let tags = TAGS.iter().map(|(name, about)| TagBuilder::new().name(*name).description(Some(*about)).build());
    OpenApiBuilder::new()
        .info(info)
        .servers(Some([Server::new("/")]))
        .components(Some(components))
        .tags(Some(tags))
        .build()
}

/// The whole description as JSON, as committed in `docs/openapi.json`.
///
/// # Errors
/// [`serde_json::Error`], which would be a fault of the generator.
pub fn json() -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&crate::http::description())?;
    text.push('\n');
    Ok(text)
}
