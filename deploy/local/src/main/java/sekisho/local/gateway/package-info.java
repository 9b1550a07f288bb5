/**
 * The house seen from outside: tokens from Keycloak, HTTP to the gateway, as any other client would. A refusal arrives as
 * {@link sekisho.local.gateway.RefusedException} with the problem's own words.
 */
package sekisho.local.gateway;
