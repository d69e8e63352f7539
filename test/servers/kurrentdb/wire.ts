import gossipGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import gossipMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import featuresGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import featuresMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import sharedMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statusMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streamsGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streamsMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';

// The client's generated modules are CommonJS: their names are reached through the default export, here and once.
export const { GossipService } = gossipGrpc;
export const { ClusterInfo, EndPoint, MemberInfo } = gossipMessages;
export const { ServerFeaturesService } = featuresGrpc;
export const { SupportedMethod, SupportedMethods } = featuresMessages;
export const shared = sharedMessages;
export const { Status } = statusMessages;
export const { StreamsService } = streamsGrpc;
export const { AppendResp, BatchAppendResp, DeleteResp, ReadResp, TombstoneResp } = streamsMessages;

const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The 16 bytes of an event id given in either form, or null when it is no UUID. */
export function uuidBytes(uuid: UUID | undefined): Buffer | null {
  if (uuid?.hasStructured()) {
    const structured = uuid.getStructured();
    const bytes = Buffer.alloc(16);
    bytes.writeBigInt64BE(BigInt(structured?.getMostSignificantBits() ?? 0), 0);
    bytes.writeBigInt64BE(BigInt(structured?.getLeastSignificantBits() ?? 0), 8);
    return bytes;
  }
  const text = uuid?.getString().toLowerCase() ?? '';
  return canonical.test(text) ? Buffer.from(text.replaceAll('-', ''), 'hex') : null;
}

export function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
