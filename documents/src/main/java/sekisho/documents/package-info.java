/**
 * Documents of law become passages. This is the hall of a program of its own: {@link sekisho.documents.ReaderMain} reads
 * one file in a process that may be capped, timed out and killed, because what librarians upload comes from anywhere, and
 * a hostile file must not hurt the process that answers people.
 *
 * <p>The rooms: {@code structure} is the outline of an instrument; {@code cutting} makes passages of it, with ids and
 * locators; {@code reading} picks the format, keeps the limits and tells what was read; {@code layout} and {@code statute}
 * find the outline in running text; {@code margin} notes references and definitions. The doors are the formats, one package
 * each, listed in {@link sekisho.documents.Formats}. How to add one stands in {@link sekisho.documents.reading}.
 */
package sekisho.documents;
