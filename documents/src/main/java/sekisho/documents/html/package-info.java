/**
 * HTML as lines for the statute room: headings, paragraphs, lists and tables of the main content; navigation, scripts,
 * controls and hidden parts are left out. What stands around a main part is left out only where it is little and no law. Nothing a page refers to is ever fetched.
 */
package sekisho.documents.html;
