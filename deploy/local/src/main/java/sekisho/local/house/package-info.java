/** Of what the house consists: parts, ports, regions, environment of each service. Pure; nothing is started here. */
package sekisho.local.house;
