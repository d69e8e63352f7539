// Made by `npm run events:schemas` from event-data.ts. It is the contract with subscribers: `npm run events:check` compares.
/** The JSON Schema of the data of every event and version, by CloudEvents type. */
export const eventSchemas: { readonly [name: string]: object } = {
  'org.legation.MissionOpened.v1': {
    $id: '/v1/events/schemas/org.legation.MissionOpened.v1',
    title: 'MissionOpened, version 1',
    type: 'object',
    properties: {
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      kind: {
        type: 'string',
        enum: ['embassy', 'legation', 'consulate-general', 'consulate', 'permanent-mission', 'liaison-office', 'other'],
      },
      name: { type: 'string', description: 'As the sending state writes it.' },
      nameEn: { type: ['string', 'null'], description: 'The English name where `name` is in another language.' },
      seat: { type: ['string', 'null'] },
      region: { type: ['string', 'null'] },
      receivingStates: {
        type: 'array',
        items: { type: 'string' },
        description: 'States or organisations that the mission is accredited to; the first is the one it stands in.',
      },
    },
    required: ['on', 'kind', 'name', 'nameEn', 'seat', 'region', 'receivingStates'],
  },
  'org.legation.MissionRaised.v1': {
    $id: '/v1/events/schemas/org.legation.MissionRaised.v1',
    title: 'MissionRaised, version 1',
    type: 'object',
    properties: {
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      kind: {
        type: 'string',
        enum: ['embassy', 'legation', 'consulate-general', 'consulate', 'permanent-mission', 'liaison-office', 'other'],
      },
      name: { type: ['string', 'null'] },
    },
    required: ['on', 'kind', 'name'],
  },
  'org.legation.MissionSuspended.v1': {
    $id: '/v1/events/schemas/org.legation.MissionSuspended.v1',
    title: 'MissionSuspended, version 1',
    type: 'object',
    properties: {
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      reason: { type: 'string' },
    },
    required: ['on', 'reason'],
  },
  'org.legation.RelationsSevered.v1': {
    $id: '/v1/events/schemas/org.legation.RelationsSevered.v1',
    title: 'RelationsSevered, version 1',
    type: 'object',
    properties: {
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      reason: { type: 'string' },
    },
    required: ['on', 'reason'],
  },
  'org.legation.MissionClosed.v1': {
    $id: '/v1/events/schemas/org.legation.MissionClosed.v1',
    title: 'MissionClosed, version 1',
    type: 'object',
    properties: {
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      reason: { type: ['string', 'null'] },
    },
    required: ['on', 'reason'],
  },
  'org.legation.HeadDesignated.v1': {
    $id: '/v1/events/schemas/org.legation.HeadDesignated.v1',
    title: 'HeadDesignated, version 1',
    type: 'object',
    properties: {
      by: { type: ['string', 'null'] },
      officialId: { type: 'string' },
      title: { type: 'string', description: 'As printed on the decision, or in the source.' },
      headClass: {
        type: 'string',
        enum: [
          'ambassador',
          'envoy',
          'minister-plenipotentiary',
          'minister-resident',
          'charge',
          'charge-ad-interim',
          'agent',
          'commissioner',
          'consul-general',
          'consul',
          'permanent-representative',
          'permanent-observer',
          'representative-to-organisation',
          'representative',
          'principal-officer',
          'liaison-office-chief',
          'director',
          'other',
        ],
      },
      accreditations: {
        type: 'array',
        items: {
          type: 'object',
          properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
          required: ['state', 'resident'],
          description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
        },
        description: "Receiving states; the first is the principal one. Empty: the mission's own.",
      },
      termLabel: { type: ['string', 'null'], description: 'The cohort label, such as `2021-2024`; not a date.' },
      months: { type: ['integer', 'null'], description: 'Planned length.' },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['accreditations', 'by', 'headClass', 'months', 'officialId', 'on', 'postingId', 'termLabel', 'title'],
  },
  'org.legation.AgrementRequested.v1': {
    $id: '/v1/events/schemas/org.legation.AgrementRequested.v1',
    title: 'AgrementRequested, version 1',
    type: 'object',
    properties: {
      state: { type: 'string' },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['on', 'postingId', 'state'],
  },
  'org.legation.AgrementGranted.v1': {
    $id: '/v1/events/schemas/org.legation.AgrementGranted.v1',
    title: 'AgrementGranted, version 1',
    type: 'object',
    properties: {
      state: { type: 'string' },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['on', 'postingId', 'state'],
  },
  'org.legation.AgrementRefused.v1': {
    $id: '/v1/events/schemas/org.legation.AgrementRefused.v1',
    title: 'AgrementRefused, version 1',
    type: 'object',
    properties: {
      state: { type: 'string' },
      note: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['note', 'on', 'postingId', 'state'],
  },
  'org.legation.NominationApproved.v1': {
    $id: '/v1/events/schemas/org.legation.NominationApproved.v1',
    title: 'NominationApproved, version 1',
    type: 'object',
    properties: {
      by: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['by', 'on', 'postingId'],
  },
  'org.legation.NominationRejected.v1': {
    $id: '/v1/events/schemas/org.legation.NominationRejected.v1',
    title: 'NominationRejected, version 1',
    type: 'object',
    properties: {
      note: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['note', 'on', 'postingId'],
  },
  'org.legation.NominationWithdrawn.v1': {
    $id: '/v1/events/schemas/org.legation.NominationWithdrawn.v1',
    title: 'NominationWithdrawn, version 1',
    type: 'object',
    properties: {
      note: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['note', 'on', 'postingId'],
  },
  'org.legation.AmbassadorAppointed.v1': {
    $id: '/v1/events/schemas/org.legation.AmbassadorAppointed.v1',
    title: 'AmbassadorAppointed, version 1',
    type: 'object',
    properties: {
      by: { type: ['string', 'null'] },
      officialId: { type: 'string' },
      title: { type: 'string', description: 'As printed on the decision, or in the source.' },
      headClass: {
        type: 'string',
        enum: [
          'ambassador',
          'envoy',
          'minister-plenipotentiary',
          'minister-resident',
          'charge',
          'charge-ad-interim',
          'agent',
          'commissioner',
          'consul-general',
          'consul',
          'permanent-representative',
          'permanent-observer',
          'representative-to-organisation',
          'representative',
          'principal-officer',
          'liaison-office-chief',
          'director',
          'other',
        ],
      },
      accreditations: {
        type: 'array',
        items: {
          type: 'object',
          properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
          required: ['state', 'resident'],
          description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
        },
        description: "Receiving states; the first is the principal one. Empty: the mission's own.",
      },
      termLabel: { type: ['string', 'null'], description: 'The cohort label, such as `2021-2024`; not a date.' },
      months: { type: ['integer', 'null'], description: 'Planned length.' },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['accreditations', 'by', 'headClass', 'months', 'officialId', 'on', 'postingId', 'termLabel', 'title'],
  },
  'org.legation.ConsulGeneralAppointed.v1': {
    $id: '/v1/events/schemas/org.legation.ConsulGeneralAppointed.v1',
    title: 'ConsulGeneralAppointed, version 1',
    type: 'object',
    properties: {
      by: { type: ['string', 'null'] },
      officialId: { type: 'string' },
      title: { type: 'string', description: 'As printed on the decision, or in the source.' },
      headClass: {
        type: 'string',
        enum: [
          'ambassador',
          'envoy',
          'minister-plenipotentiary',
          'minister-resident',
          'charge',
          'charge-ad-interim',
          'agent',
          'commissioner',
          'consul-general',
          'consul',
          'permanent-representative',
          'permanent-observer',
          'representative-to-organisation',
          'representative',
          'principal-officer',
          'liaison-office-chief',
          'director',
          'other',
        ],
      },
      accreditations: {
        type: 'array',
        items: {
          type: 'object',
          properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
          required: ['state', 'resident'],
          description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
        },
        description: "Receiving states; the first is the principal one. Empty: the mission's own.",
      },
      termLabel: { type: ['string', 'null'], description: 'The cohort label, such as `2021-2024`; not a date.' },
      months: { type: ['integer', 'null'], description: 'Planned length.' },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['accreditations', 'by', 'headClass', 'months', 'officialId', 'on', 'postingId', 'termLabel', 'title'],
  },
  'org.legation.PermanentRepresentativeAppointed.v1': {
    $id: '/v1/events/schemas/org.legation.PermanentRepresentativeAppointed.v1',
    title: 'PermanentRepresentativeAppointed, version 1',
    type: 'object',
    properties: {
      by: { type: ['string', 'null'] },
      officialId: { type: 'string' },
      title: { type: 'string', description: 'As printed on the decision, or in the source.' },
      headClass: {
        type: 'string',
        enum: [
          'ambassador',
          'envoy',
          'minister-plenipotentiary',
          'minister-resident',
          'charge',
          'charge-ad-interim',
          'agent',
          'commissioner',
          'consul-general',
          'consul',
          'permanent-representative',
          'permanent-observer',
          'representative-to-organisation',
          'representative',
          'principal-officer',
          'liaison-office-chief',
          'director',
          'other',
        ],
      },
      accreditations: {
        type: 'array',
        items: {
          type: 'object',
          properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
          required: ['state', 'resident'],
          description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
        },
        description: "Receiving states; the first is the principal one. Empty: the mission's own.",
      },
      termLabel: { type: ['string', 'null'], description: 'The cohort label, such as `2021-2024`; not a date.' },
      months: { type: ['integer', 'null'], description: 'Planned length.' },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['accreditations', 'by', 'headClass', 'months', 'officialId', 'on', 'postingId', 'termLabel', 'title'],
  },
  'org.legation.HeadOfMissionAppointed.v1': {
    $id: '/v1/events/schemas/org.legation.HeadOfMissionAppointed.v1',
    title: 'HeadOfMissionAppointed, version 1',
    type: 'object',
    properties: {
      by: { type: ['string', 'null'] },
      officialId: { type: 'string' },
      title: { type: 'string', description: 'As printed on the decision, or in the source.' },
      headClass: {
        type: 'string',
        enum: [
          'ambassador',
          'envoy',
          'minister-plenipotentiary',
          'minister-resident',
          'charge',
          'charge-ad-interim',
          'agent',
          'commissioner',
          'consul-general',
          'consul',
          'permanent-representative',
          'permanent-observer',
          'representative-to-organisation',
          'representative',
          'principal-officer',
          'liaison-office-chief',
          'director',
          'other',
        ],
      },
      accreditations: {
        type: 'array',
        items: {
          type: 'object',
          properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
          required: ['state', 'resident'],
          description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
        },
        description: "Receiving states; the first is the principal one. Empty: the mission's own.",
      },
      termLabel: { type: ['string', 'null'], description: 'The cohort label, such as `2021-2024`; not a date.' },
      months: { type: ['integer', 'null'], description: 'Planned length.' },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['accreditations', 'by', 'headClass', 'months', 'officialId', 'on', 'postingId', 'termLabel', 'title'],
  },
  'org.legation.DecisionHandedOver.v1': {
    $id: '/v1/events/schemas/org.legation.DecisionHandedOver.v1',
    title: 'DecisionHandedOver, version 1',
    type: 'object',
    properties: {
      by: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['by', 'on', 'postingId'],
  },
  'org.legation.AppointmentDeclined.v1': {
    $id: '/v1/events/schemas/org.legation.AppointmentDeclined.v1',
    title: 'AppointmentDeclined, version 1',
    type: 'object',
    properties: {
      note: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['note', 'on', 'postingId'],
  },
  'org.legation.AppointmentRevoked.v1': {
    $id: '/v1/events/schemas/org.legation.AppointmentRevoked.v1',
    title: 'AppointmentRevoked, version 1',
    type: 'object',
    properties: {
      note: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['note', 'on', 'postingId'],
  },
  'org.legation.PostingNotTakenUp.v1': {
    $id: '/v1/events/schemas/org.legation.PostingNotTakenUp.v1',
    title: 'PostingNotTakenUp, version 1',
    type: 'object',
    properties: {
      cause: {
        type: 'string',
        enum: [
          'did-not-proceed',
          'did-not-present-credentials',
          'not-received-by-host',
          'not-acted-upon',
          'not-commissioned',
          'nomination-withdrawn',
          'nomination-rejected',
          'declined',
          'commission-cancelled',
          'died-first',
          'did-not-serve',
          'other',
        ],
      },
      note: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['cause', 'note', 'on', 'postingId'],
  },
  'org.legation.TrainingCompleted.v1': {
    $id: '/v1/events/schemas/org.legation.TrainingCompleted.v1',
    title: 'TrainingCompleted, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['postingId', 'on'],
  },
  'org.legation.DepartedForPost.v1': {
    $id: '/v1/events/schemas/org.legation.DepartedForPost.v1',
    title: 'DepartedForPost, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['postingId', 'on'],
  },
  'org.legation.ArrivedAtPost.v1': {
    $id: '/v1/events/schemas/org.legation.ArrivedAtPost.v1',
    title: 'ArrivedAtPost, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['postingId', 'on'],
  },
  'org.legation.CredentialsPresented.v1': {
    $id: '/v1/events/schemas/org.legation.CredentialsPresented.v1',
    title: 'CredentialsPresented, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      state: { type: ['string', 'null'] },
    },
    required: ['postingId', 'on', 'state'],
  },
  'org.legation.CredentialsPresented.v2': {
    $id: '/v1/events/schemas/org.legation.CredentialsPresented.v2',
    title: 'CredentialsPresented, version 2',
    type: 'object',
    properties: {
      state: { type: ['string', 'null'] },
      to: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['on', 'postingId', 'state', 'to'],
    description: '`state: null` is the principal state; `to` is who received them.',
  },
  'org.legation.ConsularCommissionIssued.v1': {
    $id: '/v1/events/schemas/org.legation.ConsularCommissionIssued.v1',
    title: 'ConsularCommissionIssued, version 1',
    type: 'object',
    properties: {
      district: { type: ['string', 'null'] },
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['district', 'on', 'postingId'],
  },
  'org.legation.ExequaturGranted.v1': {
    $id: '/v1/events/schemas/org.legation.ExequaturGranted.v1',
    title: 'ExequaturGranted, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['postingId', 'on'],
  },
  'org.legation.PostingCorrected.v1': {
    $id: '/v1/events/schemas/org.legation.PostingCorrected.v1',
    title: 'PostingCorrected, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      fact: {
        type: 'string',
        enum: [
          'particulars',
          'designated',
          'agrementRequested',
          'agrementGranted',
          'agrementRefused',
          'approved',
          'rejected',
          'withdrawn',
          'appointed',
          'handedOver',
          'declined',
          'revoked',
          'notTakenUp',
          'trained',
          'departed',
          'arrived',
          'credentials',
          'commission',
          'exequatur',
          'started',
          'plannedEnd',
          'recalled',
          'ended',
          'returned',
          'accreditationAdded',
          'accreditationEnded',
        ],
      },
      state: { type: ['string', 'null'] },
      corrects: { type: 'string', description: 'Id of the event whose statement is corrected.' },
      before: {
        type: 'object',
        properties: {
          on: {
            anyOf: [
              {
                type: 'string',
                description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
              },
              { type: 'null' },
            ],
          },
          basis: { type: 'string', enum: ['credentials', 'arrival', 'assumption', 'appointment', 'unstated'] },
          cause: {
            type: ['string', 'null'],
            enum: [
              'term-completed',
              'recalled',
              'left-post',
              'presented-recall',
              'relinquished-charge',
              'superseded',
              'promoted',
              'reaccredited',
              'died',
              'resigned',
              'appointment-terminated',
              'relations-interrupted',
              'mission-closed',
              'persona-non-grata',
              'head-took-up',
              'head-returned',
              'farewell',
              'other',
              'did-not-proceed',
              'did-not-present-credentials',
              'not-received-by-host',
              'not-acted-upon',
              'not-commissioned',
              'nomination-withdrawn',
              'nomination-rejected',
              'declined',
              'commission-cancelled',
              'died-first',
              'did-not-serve',
              null,
            ],
          },
          note: { type: ['string', 'null'] },
          officialId: { type: 'string' },
          title: { type: 'string' },
          headClass: {
            type: 'string',
            enum: [
              'ambassador',
              'envoy',
              'minister-plenipotentiary',
              'minister-resident',
              'charge',
              'charge-ad-interim',
              'agent',
              'commissioner',
              'consul-general',
              'consul',
              'permanent-representative',
              'permanent-observer',
              'representative-to-organisation',
              'representative',
              'principal-officer',
              'liaison-office-chief',
              'director',
              'other',
            ],
          },
          accreditations: {
            type: 'array',
            items: {
              type: 'object',
              properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
              required: ['state', 'resident'],
              description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
            },
          },
          termLabel: { type: ['string', 'null'] },
          months: { type: ['integer', 'null'] },
        },
        description: 'The values of a fact that a correction can change; a field that is absent stays as it was.',
      },
      after: {
        type: 'object',
        properties: {
          on: {
            anyOf: [
              {
                type: 'string',
                description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
              },
              { type: 'null' },
            ],
          },
          basis: { type: 'string', enum: ['credentials', 'arrival', 'assumption', 'appointment', 'unstated'] },
          cause: {
            type: ['string', 'null'],
            enum: [
              'term-completed',
              'recalled',
              'left-post',
              'presented-recall',
              'relinquished-charge',
              'superseded',
              'promoted',
              'reaccredited',
              'died',
              'resigned',
              'appointment-terminated',
              'relations-interrupted',
              'mission-closed',
              'persona-non-grata',
              'head-took-up',
              'head-returned',
              'farewell',
              'other',
              'did-not-proceed',
              'did-not-present-credentials',
              'not-received-by-host',
              'not-acted-upon',
              'not-commissioned',
              'nomination-withdrawn',
              'nomination-rejected',
              'declined',
              'commission-cancelled',
              'died-first',
              'did-not-serve',
              null,
            ],
          },
          note: { type: ['string', 'null'] },
          officialId: { type: 'string' },
          title: { type: 'string' },
          headClass: {
            type: 'string',
            enum: [
              'ambassador',
              'envoy',
              'minister-plenipotentiary',
              'minister-resident',
              'charge',
              'charge-ad-interim',
              'agent',
              'commissioner',
              'consul-general',
              'consul',
              'permanent-representative',
              'permanent-observer',
              'representative-to-organisation',
              'representative',
              'principal-officer',
              'liaison-office-chief',
              'director',
              'other',
            ],
          },
          accreditations: {
            type: 'array',
            items: {
              type: 'object',
              properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
              required: ['state', 'resident'],
              description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
            },
          },
          termLabel: { type: ['string', 'null'] },
          months: { type: ['integer', 'null'] },
        },
        description: 'The values of a fact that a correction can change; a field that is absent stays as it was.',
      },
      reason: { type: 'string' },
    },
    required: ['postingId', 'fact', 'state', 'corrects', 'before', 'after', 'reason'],
  },
  'org.legation.PostingRetracted.v1': {
    $id: '/v1/events/schemas/org.legation.PostingRetracted.v1',
    title: 'PostingRetracted, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      fact: {
        type: ['string', 'null'],
        enum: [
          'particulars',
          'designated',
          'agrementRequested',
          'agrementGranted',
          'agrementRefused',
          'approved',
          'rejected',
          'withdrawn',
          'appointed',
          'handedOver',
          'declined',
          'revoked',
          'notTakenUp',
          'trained',
          'departed',
          'arrived',
          'credentials',
          'commission',
          'exequatur',
          'started',
          'plannedEnd',
          'recalled',
          'ended',
          'returned',
          'accreditationAdded',
          'accreditationEnded',
          null,
        ],
        description: 'The one fact taken back; null takes back the whole posting.',
      },
      state: { type: ['string', 'null'] },
      retracts: { type: 'string', description: 'Id of the event whose statement is taken back.' },
      reason: { type: 'string' },
    },
    required: ['postingId', 'fact', 'state', 'retracts', 'reason'],
  },
  'org.legation.TermStarted.v1': {
    $id: '/v1/events/schemas/org.legation.TermStarted.v1',
    title: 'TermStarted, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      basis: { type: 'string', enum: ['credentials', 'arrival', 'assumption', 'appointment', 'unstated'] },
    },
    required: ['postingId', 'on', 'basis'],
  },
  'org.legation.TermExtended.v1': {
    $id: '/v1/events/schemas/org.legation.TermExtended.v1',
    title: 'TermExtended, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      until: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
    },
    required: ['postingId', 'on', 'until'],
    description: '`on` is the day of the decision, `until` the new planned end.',
  },
  'org.legation.TermShortened.v1': {
    $id: '/v1/events/schemas/org.legation.TermShortened.v1',
    title: 'TermShortened, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      until: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
    },
    required: ['postingId', 'on', 'until'],
  },
  'org.legation.HeadRecalled.v1': {
    $id: '/v1/events/schemas/org.legation.HeadRecalled.v1',
    title: 'HeadRecalled, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      note: { type: ['string', 'null'] },
    },
    required: ['postingId', 'on', 'note'],
  },
  'org.legation.TermEnded.v1': {
    $id: '/v1/events/schemas/org.legation.TermEnded.v1',
    title: 'TermEnded, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      cause: {
        type: ['string', 'null'],
        enum: [
          'term-completed',
          'recalled',
          'left-post',
          'presented-recall',
          'relinquished-charge',
          'superseded',
          'promoted',
          'reaccredited',
          'died',
          'resigned',
          'appointment-terminated',
          'relations-interrupted',
          'mission-closed',
          'persona-non-grata',
          'head-took-up',
          'head-returned',
          'farewell',
          'other',
          null,
        ],
      },
      note: { type: ['string', 'null'] },
    },
    required: ['postingId', 'on', 'cause', 'note'],
  },
  'org.legation.ReturnedFromPost.v1': {
    $id: '/v1/events/schemas/org.legation.ReturnedFromPost.v1',
    title: 'ReturnedFromPost, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['postingId', 'on'],
  },
  'org.legation.AccreditationAdded.v1': {
    $id: '/v1/events/schemas/org.legation.AccreditationAdded.v1',
    title: 'AccreditationAdded, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      state: { type: 'string' },
      resident: { type: 'boolean' },
    },
    required: ['postingId', 'on', 'state', 'resident'],
  },
  'org.legation.AccreditationEnded.v1': {
    $id: '/v1/events/schemas/org.legation.AccreditationEnded.v1',
    title: 'AccreditationEnded, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      state: { type: 'string' },
      note: { type: ['string', 'null'] },
    },
    required: ['postingId', 'on', 'state', 'note'],
  },
  'org.legation.ChargeAdInterimDesignated.v1': {
    $id: '/v1/events/schemas/org.legation.ChargeAdInterimDesignated.v1',
    title: 'ChargeAdInterimDesignated, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      basis: { type: 'string', enum: ['credentials', 'arrival', 'assumption', 'appointment', 'unstated'] },
      appointedOn: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      reason: { type: ['string', 'null'], enum: ['vacancy', 'absence', null] },
      officialId: { type: 'string' },
      title: { type: 'string', description: 'As printed on the decision, or in the source.' },
      headClass: {
        type: 'string',
        enum: [
          'ambassador',
          'envoy',
          'minister-plenipotentiary',
          'minister-resident',
          'charge',
          'charge-ad-interim',
          'agent',
          'commissioner',
          'consul-general',
          'consul',
          'permanent-representative',
          'permanent-observer',
          'representative-to-organisation',
          'representative',
          'principal-officer',
          'liaison-office-chief',
          'director',
          'other',
        ],
      },
      accreditations: {
        type: 'array',
        items: {
          type: 'object',
          properties: { state: { type: 'string' }, resident: { type: 'boolean' } },
          required: ['state', 'resident'],
          description: 'One receiving state or organisation of a posting; `resident` is true where the head lives.',
        },
        description: "Receiving states; the first is the principal one. Empty: the mission's own.",
      },
      termLabel: { type: ['string', 'null'], description: 'The cohort label, such as `2021-2024`; not a date.' },
      months: { type: ['integer', 'null'], description: 'Planned length.' },
    },
    required: [
      'accreditations',
      'appointedOn',
      'basis',
      'headClass',
      'months',
      'officialId',
      'on',
      'postingId',
      'reason',
      'termLabel',
      'title',
    ],
    description:
      '`on` is the day from which the charge acts; null when the source does not give it, and then he is in no answer.',
  },
  'org.legation.ChargeAdInterimEnded.v1': {
    $id: '/v1/events/schemas/org.legation.ChargeAdInterimEnded.v1',
    title: 'ChargeAdInterimEnded, version 1',
    type: 'object',
    properties: {
      postingId: { type: 'string' },
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      cause: {
        type: ['string', 'null'],
        enum: [
          'term-completed',
          'recalled',
          'left-post',
          'presented-recall',
          'relinquished-charge',
          'superseded',
          'promoted',
          'reaccredited',
          'died',
          'resigned',
          'appointment-terminated',
          'relations-interrupted',
          'mission-closed',
          'persona-non-grata',
          'head-took-up',
          'head-returned',
          'farewell',
          'other',
          null,
        ],
      },
      note: { type: ['string', 'null'] },
    },
    required: ['postingId', 'on', 'cause', 'note'],
  },
  'org.legation.OfficialRegistered.v1': {
    $id: '/v1/events/schemas/org.legation.OfficialRegistered.v1',
    title: 'OfficialRegistered, version 1',
    type: 'object',
    properties: { name: { type: 'string' }, note: { type: ['string', 'null'] } },
    required: ['name', 'note'],
  },
  'org.legation.NameVariantAdded.v1': {
    $id: '/v1/events/schemas/org.legation.NameVariantAdded.v1',
    title: 'NameVariantAdded, version 1',
    type: 'object',
    properties: {
      name: { type: 'string' },
      kind: { type: 'string', enum: ['spelling', 'former', 'transliteration', 'alias'] },
    },
    required: ['name', 'kind'],
  },
  'org.legation.OfficeAssumed.v1': {
    $id: '/v1/events/schemas/org.legation.OfficeAssumed.v1',
    title: 'OfficeAssumed, version 1',
    type: 'object',
    properties: {
      appointedOn: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      holdingId: { type: 'string' },
      title: { type: 'string', description: 'As printed in the source, such as `Thứ trưởng Ngoại giao`.' },
      titleEn: { type: ['string', 'null'] },
      organisation: { type: ['string', 'null'] },
      branch: { type: 'string', enum: ['party', 'state', 'ministry', 'other'] },
    },
    required: ['appointedOn', 'branch', 'holdingId', 'on', 'organisation', 'title', 'titleEn'],
  },
  'org.legation.OfficeAttested.v1': {
    $id: '/v1/events/schemas/org.legation.OfficeAttested.v1',
    title: 'OfficeAttested, version 1',
    type: 'object',
    properties: {
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      holdingId: { type: 'string' },
      title: { type: 'string', description: 'As printed in the source, such as `Thứ trưởng Ngoại giao`.' },
      titleEn: { type: ['string', 'null'] },
      organisation: { type: ['string', 'null'] },
      branch: { type: 'string', enum: ['party', 'state', 'ministry', 'other'] },
    },
    required: ['branch', 'holdingId', 'on', 'organisation', 'title', 'titleEn'],
  },
  'org.legation.OfficeLeft.v1': {
    $id: '/v1/events/schemas/org.legation.OfficeLeft.v1',
    title: 'OfficeLeft, version 1',
    type: 'object',
    properties: {
      holdingId: { type: 'string' },
      on: {
        type: 'string',
        description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
      },
      note: { type: ['string', 'null'] },
    },
    required: ['holdingId', 'on', 'note'],
  },
  'org.legation.OfficeNotTakenUp.v1': {
    $id: '/v1/events/schemas/org.legation.OfficeNotTakenUp.v1',
    title: 'OfficeNotTakenUp, version 1',
    type: 'object',
    properties: {
      appointedOn: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      note: { type: ['string', 'null'] },
      holdingId: { type: 'string' },
      title: { type: 'string', description: 'As printed in the source, such as `Thứ trưởng Ngoại giao`.' },
      titleEn: { type: ['string', 'null'] },
      organisation: { type: ['string', 'null'] },
      branch: { type: 'string', enum: ['party', 'state', 'ministry', 'other'] },
    },
    required: ['appointedOn', 'branch', 'holdingId', 'note', 'organisation', 'title', 'titleEn'],
  },
  'org.legation.RankConferred.v1': {
    $id: '/v1/events/schemas/org.legation.RankConferred.v1',
    title: 'RankConferred, version 1',
    type: 'object',
    properties: {
      rank: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      by: { type: ['string', 'null'] },
    },
    required: ['rank', 'on', 'by'],
  },
  'org.legation.OfficialsMerged.v1': {
    $id: '/v1/events/schemas/org.legation.OfficialsMerged.v1',
    title: 'OfficialsMerged, version 1',
    type: 'object',
    properties: { intoOfficialId: { type: 'string' }, reason: { type: 'string' } },
    required: ['intoOfficialId', 'reason'],
  },
  'org.legation.OfficialFactCorrected.v1': {
    $id: '/v1/events/schemas/org.legation.OfficialFactCorrected.v1',
    title: 'OfficialFactCorrected, version 1',
    type: 'object',
    properties: {
      corrects: { type: 'string', description: 'Id of the event that stated the fact.' },
      type: {
        type: 'string',
        enum: [
          'OfficialRegistered',
          'NameVariantAdded',
          'OfficeAssumed',
          'OfficeAttested',
          'OfficeLeft',
          'OfficeNotTakenUp',
          'RankConferred',
          'OfficialsMerged',
        ],
      },
      before: { type: 'object', description: 'Only the fields that change, with what stood there.' },
      after: { type: 'object', description: 'Fields of a fact by name.' },
      reason: { type: 'string' },
    },
    required: ['corrects', 'type', 'before', 'after', 'reason'],
  },
  'org.legation.OfficialFactRetracted.v1': {
    $id: '/v1/events/schemas/org.legation.OfficialFactRetracted.v1',
    title: 'OfficialFactRetracted, version 1',
    type: 'object',
    properties: {
      retracts: { type: 'string' },
      type: {
        type: 'string',
        enum: [
          'OfficialRegistered',
          'NameVariantAdded',
          'OfficeAssumed',
          'OfficeAttested',
          'OfficeLeft',
          'OfficeNotTakenUp',
          'RankConferred',
          'OfficialsMerged',
        ],
      },
      before: {
        type: 'object',
        description: 'The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns.',
      },
      reason: { type: 'string' },
    },
    required: ['retracts', 'type', 'before', 'reason'],
  },
  'org.legation.BatchOpened.v1': {
    $id: '/v1/events/schemas/org.legation.BatchOpened.v1',
    title: 'BatchOpened, version 1',
    type: 'object',
    properties: {
      name: { type: 'string' },
      nameEn: { type: ['string', 'null'] },
      termLabel: {
        type: ['string', 'null'],
        description:
          'The cohort label, such as `2021-2024`; null for a cohort that has none, such as the heads who returned in 2022.',
      },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      kind: { type: 'string', enum: ['departing', 'returning'] },
    },
    required: ['name', 'nameEn', 'termLabel', 'on', 'kind'],
  },
  'org.legation.BatchSizeDeclared.v1': {
    $id: '/v1/events/schemas/org.legation.BatchSizeDeclared.v1',
    title: 'BatchSizeDeclared, version 1',
    type: 'object',
    properties: {
      total: { type: 'integer' },
      byClass: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            headClass: {
              type: 'string',
              enum: [
                'ambassador',
                'envoy',
                'minister-plenipotentiary',
                'minister-resident',
                'charge',
                'charge-ad-interim',
                'agent',
                'commissioner',
                'consul-general',
                'consul',
                'permanent-representative',
                'permanent-observer',
                'representative-to-organisation',
                'representative',
                'principal-officer',
                'liaison-office-chief',
                'director',
                'other',
              ],
            },
            count: { type: 'integer' },
          },
          required: ['headClass', 'count'],
          description: 'So many heads of one class, as the source counts them.',
        },
      },
      areas: {
        anyOf: [
          {
            type: 'object',
            properties: { count: { type: 'integer' }, atLeast: { type: 'boolean' } },
            required: ['count', 'atLeast'],
            description:
              'A number of states or territories; `atLeast` says that the source gives a lower bound ("hơn 40").',
          },
          { type: 'null' },
        ],
      },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['total', 'byClass', 'areas', 'on'],
  },
  'org.legation.PostingAddedToBatch.v1': {
    $id: '/v1/events/schemas/org.legation.PostingAddedToBatch.v1',
    title: 'PostingAddedToBatch, version 1',
    type: 'object',
    properties: { missionId: { type: 'string' }, postingId: { type: 'string' } },
    required: ['missionId', 'postingId'],
  },
  'org.legation.BatchClosed.v1': {
    $id: '/v1/events/schemas/org.legation.BatchClosed.v1',
    title: 'BatchClosed, version 1',
    type: 'object',
    properties: {
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      note: { type: ['string', 'null'] },
    },
    required: ['on', 'note'],
  },
  'org.legation.BatchFactCorrected.v1': {
    $id: '/v1/events/schemas/org.legation.BatchFactCorrected.v1',
    title: 'BatchFactCorrected, version 1',
    type: 'object',
    properties: {
      corrects: { type: 'string', description: 'Id of the event that stated the fact.' },
      type: { type: 'string', enum: ['BatchOpened', 'BatchSizeDeclared', 'PostingAddedToBatch', 'BatchClosed'] },
      before: { type: 'object', description: 'Only the fields that change, with what stood there.' },
      after: { type: 'object', description: 'Fields of a fact by name.' },
      reason: { type: 'string' },
    },
    required: ['corrects', 'type', 'before', 'after', 'reason'],
  },
  'org.legation.BatchFactRetracted.v1': {
    $id: '/v1/events/schemas/org.legation.BatchFactRetracted.v1',
    title: 'BatchFactRetracted, version 1',
    type: 'object',
    properties: {
      retracts: { type: 'string' },
      type: { type: 'string', enum: ['BatchOpened', 'BatchSizeDeclared', 'PostingAddedToBatch', 'BatchClosed'] },
      before: {
        type: 'object',
        description: 'The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns.',
      },
      reason: { type: 'string' },
    },
    required: ['retracts', 'type', 'before', 'reason'],
  },
  'org.legation.MeetingScheduled.v1': {
    $id: '/v1/events/schemas/org.legation.MeetingScheduled.v1',
    title: 'MeetingScheduled, version 1',
    type: 'object',
    properties: {
      kind: { type: 'string', enum: ['conference', 'plenary', 'working-session', 'reception', 'visit', 'other'] },
      name: { type: 'string' },
      nameEn: { type: ['string', 'null'] },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
        description: 'Null when no source gives the day.',
      },
      until: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      dayPart: { type: ['string', 'null'], enum: ['morning', 'afternoon', 'evening', null] },
      place: { type: ['string', 'null'] },
      host: { type: ['string', 'null'] },
      chairOfficialId: { type: ['string', 'null'] },
      parentMeetingId: { type: ['string', 'null'], description: 'The conference that this session belongs to.' },
    },
    required: [
      'kind',
      'name',
      'nameEn',
      'on',
      'until',
      'dayPart',
      'place',
      'host',
      'chairOfficialId',
      'parentMeetingId',
    ],
    description: 'When, where, under whom. `until` is the last day of a meeting of several days.',
  },
  'org.legation.MeetingHeld.v1': {
    $id: '/v1/events/schemas/org.legation.MeetingHeld.v1',
    title: 'MeetingHeld, version 1',
    type: 'object',
    properties: {
      kind: { type: 'string', enum: ['conference', 'plenary', 'working-session', 'reception', 'visit', 'other'] },
      name: { type: 'string' },
      nameEn: { type: ['string', 'null'] },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
        description: 'Null when no source gives the day.',
      },
      until: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      dayPart: { type: ['string', 'null'], enum: ['morning', 'afternoon', 'evening', null] },
      place: { type: ['string', 'null'] },
      host: { type: ['string', 'null'] },
      chairOfficialId: { type: ['string', 'null'] },
      parentMeetingId: { type: ['string', 'null'], description: 'The conference that this session belongs to.' },
    },
    required: [
      'kind',
      'name',
      'nameEn',
      'on',
      'until',
      'dayPart',
      'place',
      'host',
      'chairOfficialId',
      'parentMeetingId',
    ],
    description: 'When, where, under whom. `until` is the last day of a meeting of several days.',
  },
  'org.legation.AttendanceRecorded.v1': {
    $id: '/v1/events/schemas/org.legation.AttendanceRecorded.v1',
    title: 'AttendanceRecorded, version 1',
    type: 'object',
    properties: {
      attendees: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            officialId: { type: 'string' },
            title: { type: 'string' },
            role: { type: 'string', enum: ['chair', 'speaker', 'host', 'reporter', 'attendee'] },
          },
          required: ['officialId', 'title', 'role'],
          description: 'A person with the title that the source prints for that day.',
        },
      },
      groups: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            nameEn: { type: ['string', 'null'] },
            count: { type: ['integer', 'null'] },
            batchId: { type: ['string', 'null'] },
          },
          required: ['name', 'nameEn', 'count', 'batchId'],
          description: 'People counted or named only together; `count` null is not counted.',
        },
      },
    },
    required: ['attendees', 'groups'],
  },
  'org.legation.ReportGiven.v1': {
    $id: '/v1/events/schemas/org.legation.ReportGiven.v1',
    title: 'ReportGiven, version 1',
    type: 'object',
    properties: {
      reportId: { type: 'string' },
      by: {
        type: 'object',
        properties: { officialId: { type: ['string', 'null'] }, group: { type: ['string', 'null'] } },
        required: ['officialId', 'group'],
        description: 'Who speaks: an official, or a group of which no member is named.',
      },
      subject: { type: 'string' },
      subjectEn: { type: ['string', 'null'] },
      points: {
        type: 'array',
        items: { type: 'string' },
        description: 'The points that the source lists, in its order.',
      },
      matters: {
        type: 'array',
        items: { type: 'string' },
        description: 'Matters followed through several meetings, such as `strategy-2030`.',
      },
    },
    required: ['reportId', 'by', 'subject', 'subjectEn', 'points', 'matters'],
  },
  'org.legation.CommitmentMade.v1': {
    $id: '/v1/events/schemas/org.legation.CommitmentMade.v1',
    title: 'CommitmentMade, version 1',
    type: 'object',
    properties: {
      commitmentId: { type: 'string' },
      by: {
        type: 'object',
        properties: { officialId: { type: ['string', 'null'] }, group: { type: ['string', 'null'] } },
        required: ['officialId', 'group'],
        description: 'Who speaks: an official, or a group of which no member is named.',
      },
      onBehalfOf: { type: ['string', 'null'] },
      text: { type: 'string' },
      textEn: { type: ['string', 'null'] },
      deadline: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      matters: { type: 'array', items: { type: 'string' } },
    },
    required: ['commitmentId', 'by', 'onBehalfOf', 'text', 'textEn', 'deadline', 'matters'],
  },
  'org.legation.MeetingCancelled.v1': {
    $id: '/v1/events/schemas/org.legation.MeetingCancelled.v1',
    title: 'MeetingCancelled, version 1',
    type: 'object',
    properties: { reason: { type: 'string' } },
    required: ['reason'],
  },
  'org.legation.MeetingFactCorrected.v1': {
    $id: '/v1/events/schemas/org.legation.MeetingFactCorrected.v1',
    title: 'MeetingFactCorrected, version 1',
    type: 'object',
    properties: {
      corrects: { type: 'string', description: 'Id of the event that stated the fact.' },
      type: {
        type: 'string',
        enum: [
          'MeetingScheduled',
          'MeetingHeld',
          'AttendanceRecorded',
          'ReportGiven',
          'CommitmentMade',
          'MeetingCancelled',
        ],
      },
      before: { type: 'object', description: 'Only the fields that change, with what stood there.' },
      after: { type: 'object', description: 'Fields of a fact by name.' },
      reason: { type: 'string' },
    },
    required: ['corrects', 'type', 'before', 'after', 'reason'],
  },
  'org.legation.MeetingFactRetracted.v1': {
    $id: '/v1/events/schemas/org.legation.MeetingFactRetracted.v1',
    title: 'MeetingFactRetracted, version 1',
    type: 'object',
    properties: {
      retracts: { type: 'string' },
      type: {
        type: 'string',
        enum: [
          'MeetingScheduled',
          'MeetingHeld',
          'AttendanceRecorded',
          'ReportGiven',
          'CommitmentMade',
          'MeetingCancelled',
        ],
      },
      before: {
        type: 'object',
        description: 'The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns.',
      },
      reason: { type: 'string' },
    },
    required: ['retracts', 'type', 'before', 'reason'],
  },
  'org.legation.DirectiveIssued.v1': {
    $id: '/v1/events/schemas/org.legation.DirectiveIssued.v1',
    title: 'DirectiveIssued, version 1',
    type: 'object',
    properties: {
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      title: { type: 'string' },
      titleEn: { type: ['string', 'null'] },
      issuerOfficialId: { type: 'string' },
      issuerOffice: {
        type: ['string', 'null'],
        description: 'As printed for that day; null is "office unknown", recorded and reported.',
      },
      addressees: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            kind: { type: 'string', enum: ['official', 'cohort', 'organisation', 'group'] },
            id: { type: ['string', 'null'] },
            name: { type: 'string' },
          },
          required: ['kind', 'id', 'name'],
          description: '`id` names an official, or a batch for a cohort; null for those that have no record.',
        },
      },
      strength: { type: 'string', enum: ['assign', 'require', 'request', 'wish'] },
      meetingId: { type: ['string', 'null'] },
      parentDirectiveId: { type: ['string', 'null'], description: 'The directive that this one passes on.' },
      principle: { type: ['string', 'null'] },
      cites: { type: 'array', items: { type: 'string' }, description: 'Documents that it cites, as written.' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            no: { type: 'string', description: 'Unique in the directive, such as `4.2`.' },
            parent: { type: ['string', 'null'], description: 'Number of the item above; null at the first level.' },
            ordinal: {
              type: ['string', 'null'],
              description: 'The counting word of the source, such as `Thứ tư` or `Hai là`.',
            },
            text: { type: 'string', description: 'In the words of the source.' },
            textEn: { type: ['string', 'null'] },
            strength: { type: ['string', 'null'], enum: ['assign', 'require', 'request', 'wish', null] },
            deadline: {
              anyOf: [
                {
                  type: 'string',
                  description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
                },
                { type: 'null' },
              ],
              description: 'Null: no deadline, an item that goes on.',
            },
            matters: { type: 'array', items: { type: 'string' } },
          },
          required: ['no', 'parent', 'ordinal', 'text', 'textEn', 'strength', 'deadline', 'matters'],
          description: 'One item of the tree; the tree is a flat list in which each item names its parent.',
        },
      },
      declared: {
        type: 'array',
        items: {
          type: 'object',
          properties: { at: { type: ['string', 'null'] }, count: { type: 'integer' }, asWritten: { type: 'string' } },
          required: ['at', 'count', 'asWritten'],
          description:
            '"4 nhiệm vụ": how many children the source says that an item (or, with null, the directive) has.',
        },
      },
    },
    required: [
      'on',
      'title',
      'titleEn',
      'issuerOfficialId',
      'issuerOffice',
      'addressees',
      'strength',
      'meetingId',
      'parentDirectiveId',
      'principle',
      'cites',
      'items',
      'declared',
    ],
  },
  'org.legation.DirectiveFollowUpReported.v1': {
    $id: '/v1/events/schemas/org.legation.DirectiveFollowUpReported.v1',
    title: 'DirectiveFollowUpReported, version 1',
    type: 'object',
    properties: {
      no: { type: ['string', 'null'], description: 'Null: of the directive as a whole.' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      status: { type: 'string', enum: ['ongoing', 'reported-done', 'stalled', 'not-started'] },
      text: { type: 'string' },
      byOfficialId: { type: ['string', 'null'] },
      meetingId: { type: ['string', 'null'] },
    },
    required: ['no', 'on', 'status', 'text', 'byOfficialId', 'meetingId'],
  },
  'org.legation.DirectiveItemCompleted.v1': {
    $id: '/v1/events/schemas/org.legation.DirectiveItemCompleted.v1',
    title: 'DirectiveItemCompleted, version 1',
    type: 'object',
    properties: {
      no: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      note: { type: ['string', 'null'] },
    },
    required: ['no', 'on', 'note'],
  },
  'org.legation.DirectiveItemSuperseded.v1': {
    $id: '/v1/events/schemas/org.legation.DirectiveItemSuperseded.v1',
    title: 'DirectiveItemSuperseded, version 1',
    type: 'object',
    properties: {
      no: { type: 'string' },
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      byDirectiveId: { type: ['string', 'null'] },
      byNo: { type: ['string', 'null'] },
      note: { type: ['string', 'null'] },
    },
    required: ['no', 'on', 'byDirectiveId', 'byNo', 'note'],
  },
  'org.legation.DirectiveWithdrawn.v1': {
    $id: '/v1/events/schemas/org.legation.DirectiveWithdrawn.v1',
    title: 'DirectiveWithdrawn, version 1',
    type: 'object',
    properties: {
      on: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      reason: { type: 'string' },
    },
    required: ['on', 'reason'],
  },
  'org.legation.DirectiveFactCorrected.v1': {
    $id: '/v1/events/schemas/org.legation.DirectiveFactCorrected.v1',
    title: 'DirectiveFactCorrected, version 1',
    type: 'object',
    properties: {
      corrects: { type: 'string', description: 'Id of the event that stated the fact.' },
      type: {
        type: 'string',
        enum: [
          'DirectiveIssued',
          'DirectiveFollowUpReported',
          'DirectiveItemCompleted',
          'DirectiveItemSuperseded',
          'DirectiveWithdrawn',
        ],
      },
      before: { type: 'object', description: 'Only the fields that change, with what stood there.' },
      after: { type: 'object', description: 'Fields of a fact by name.' },
      reason: { type: 'string' },
    },
    required: ['corrects', 'type', 'before', 'after', 'reason'],
  },
  'org.legation.DirectiveFactRetracted.v1': {
    $id: '/v1/events/schemas/org.legation.DirectiveFactRetracted.v1',
    title: 'DirectiveFactRetracted, version 1',
    type: 'object',
    properties: {
      retracts: { type: 'string' },
      type: {
        type: 'string',
        enum: [
          'DirectiveIssued',
          'DirectiveFollowUpReported',
          'DirectiveItemCompleted',
          'DirectiveItemSuperseded',
          'DirectiveWithdrawn',
        ],
      },
      before: {
        type: 'object',
        description: 'The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns.',
      },
      reason: { type: 'string' },
    },
    required: ['retracts', 'type', 'before', 'reason'],
  },
  'org.legation.SourceDescribed.v1': {
    $id: '/v1/events/schemas/org.legation.SourceDescribed.v1',
    title: 'SourceDescribed, version 1',
    type: 'object',
    properties: {
      citedAs: { type: 'string', description: 'The id by which facts cite it, to the letter: `S1`.' },
      kind: {
        type: 'string',
        enum: ['article', 'decision', 'law', 'register', 'other'],
        description:
          'What a source is: what a newspaper or a page says, an act of an authority, a norm, another register, anything else.',
      },
      title: { type: ['string', 'null'] },
      titleEn: { type: ['string', 'null'] },
      publisher: { type: ['string', 'null'], description: 'Who published or issued it, as it names itself.' },
      publishedOn: {
        anyOf: [
          {
            type: 'string',
            description: 'A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`.',
          },
          { type: 'null' },
        ],
      },
      address: {
        type: ['string', 'null'],
        description: 'Where it can be read: a URL, or the shelf mark of an archive.',
      },
      note: { type: ['string', 'null'] },
    },
    required: ['citedAs', 'kind', 'title', 'titleEn', 'publisher', 'publishedOn', 'address', 'note'],
  },
  'org.legation.SourceFactCorrected.v1': {
    $id: '/v1/events/schemas/org.legation.SourceFactCorrected.v1',
    title: 'SourceFactCorrected, version 1',
    type: 'object',
    properties: {
      corrects: { type: 'string', description: 'Id of the event that stated the fact.' },
      type: { type: 'string', const: 'SourceDescribed' },
      before: { type: 'object', description: 'Only the fields that change, with what stood there.' },
      after: { type: 'object', description: 'Fields of a fact by name.' },
      reason: { type: 'string' },
    },
    required: ['corrects', 'type', 'before', 'after', 'reason'],
  },
  'org.legation.SourceFactRetracted.v1': {
    $id: '/v1/events/schemas/org.legation.SourceFactRetracted.v1',
    title: 'SourceFactRetracted, version 1',
    type: 'object',
    properties: {
      retracts: { type: 'string' },
      type: { type: 'string', const: 'SourceDescribed' },
      before: {
        type: 'object',
        description: 'The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns.',
      },
      reason: { type: 'string' },
    },
    required: ['retracts', 'type', 'before', 'reason'],
  },
};
