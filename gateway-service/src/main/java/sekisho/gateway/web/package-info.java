/**
 * What every request passes before it reaches a resource: its size, and for those a browser's cookie vouches for, that they
 * come from our own page. Also the way in ({@code /login}); the way out ({@code /logout}) and the back channel belong to the
 * OIDC door of Quarkus.
 */
package sekisho.gateway.web;
