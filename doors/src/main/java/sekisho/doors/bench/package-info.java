/**
 * How a measurement is asked for and told: {@code --name value} options in; progress on stderr, a table on stdout and
 * figures as JSON out. The measurements themselves live in the services they measure.
 */
package sekisho.doors.bench;
