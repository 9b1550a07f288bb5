/**
 * The page in a real browser.
 *
 * <p>{@link sekisho.local.browser.PageFilesTest} reads the page's files: same words in every language, no way in for markup,
 * nothing from elsewhere. {@link sekisho.local.browser.PageIT} opens every view in Chromium against a scripted gateway, so
 * that long, broken and hostile replies can be shown too. {@link sekisho.local.browser.HouseInBrowserIT} walks through the
 * running house as people do: sign in, ask, open a citation, settle at the desk.
 */
package sekisho.local.browser;
