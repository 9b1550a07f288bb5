/**
 * HTML as lines for the statute room: headings, paragraphs, lists and tables of the main content; navigation, scripts and
 * hidden parts are left out. Nothing a page refers to is ever fetched.
 */
package sekisho.documents.html;
