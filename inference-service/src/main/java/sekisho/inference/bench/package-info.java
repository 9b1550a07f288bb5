/** Measurements that need no running system: ranking quality, and the fit of the confidence map. */
package sekisho.inference.bench;
