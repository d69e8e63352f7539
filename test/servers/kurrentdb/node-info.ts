import type { sendUnaryData, Server, ServerUnaryCall } from '@grpc/grpc-js';
import { faultAnswer, handled, strike } from './call.js';
import type { ServerContext } from './call.js';
import {
  ClusterInfo,
  EndPoint,
  GossipService,
  MemberInfo,
  ServerFeaturesService,
  shared,
  StreamsService,
  SupportedMethod,
  SupportedMethods,
} from './wire.js';

const LEADER = 8; // of the states of a node, as gossip numbers them
const VERSION = '23.10.8';

/** What clients ask of a node before they use it: which calls it knows, and who leads the cluster (this one does). */
export function addNodeInfo(server: Server, context: ServerContext): void {
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (call: ServerUnaryCall<unknown, unknown>, callback: sendUnaryData<unknown>) =>
      handled(context, answer(context, 'features', call, callback, features)),
  });
  server.addService(GossipService, {
    read: (call: ServerUnaryCall<unknown, unknown>, callback: sendUnaryData<unknown>) =>
      handled(
        context,
        answer(context, 'gossip', call, callback, () => gossip(context)),
      ),
  });
}

async function answer(
  context: ServerContext,
  on: 'features' | 'gossip',
  call: ServerUnaryCall<unknown, unknown>,
  callback: sendUnaryData<unknown>,
  response: () => unknown,
): Promise<void> {
  const fault = context.faults.take(on);
  if (fault && (await strike(context, call, fault))) return;
  const error = fault && faultAnswer(context, fault);
  if (error) callback(error);
  else callback(null, response());
}

function features(): InstanceType<typeof SupportedMethods> {
  const methods = new SupportedMethods();
  methods.setEventStoreServerVersion(VERSION);
  for (const { path } of Object.values(StreamsService) as { path: string }[]) {
    const [, service = '', name = ''] = path.split('/');
    const method = new SupportedMethod();
    method.setServiceName(service.toLowerCase());
    method.setMethodName(name.toLowerCase());
    methods.addMethods(method);
  }
  return methods;
}

function gossip({ self }: ServerContext): InstanceType<typeof ClusterInfo> {
  const member = new MemberInfo();
  const id = new shared.UUID();
  id.setString('00000000-0000-4000-8000-000000000001');
  member.setInstanceId(id);
  member.setTimeStamp(String(Date.now()));
  member.setState(LEADER);
  member.setIsAlive(true);
  const endPoint = new EndPoint();
  endPoint.setAddress(self.host);
  endPoint.setPort(self.port);
  member.setHttpEndPoint(endPoint);
  const info = new ClusterInfo();
  info.addMembers(member);
  return info;
}
