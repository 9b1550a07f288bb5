/** Recognises languages with Lingua, those Sekisho does not speak included, so that a question in one can be refused. */
package sekisho.gateway.lingua;
