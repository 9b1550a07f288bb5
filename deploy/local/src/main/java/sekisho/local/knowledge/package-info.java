/**
 * Documents on their way from a disk to the gateway, file after file. The gateway reads and publishes them; what is done
 * here may be cut off at any point and repeated: what it has already changes nothing there.
 */
package sekisho.local.knowledge;
