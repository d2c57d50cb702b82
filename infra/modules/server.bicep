// The server: tab and bot in one process. A new revision takes the traffic once it says that it is ready, and the old one is
// then told to end, so nobody waits; of two, one serves a site and the other stands by.
param name string
param location string
param environmentId string
param identityId string
param registryHost string
param image string
param replicas int
param customDomain string
param certificateId string
@secure()
param noticesSecret string
@secure()
param metricsToken string
@description('Names and values; what is secret comes by itself.')
param settings array

// As the Containerfile has it.
var port = 8080

var metricsSecrets = empty(metricsToken) ? [] : [{ name: 'metrics-token', value: metricsToken }]
var metricsSettings = empty(metricsToken) ? [] : [{ name: 'APM_METRICS_TOKEN', secretRef: 'metrics-token' }]

resource server 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        customDomains: empty(customDomain)
          ? []
          : [{ name: customDomain, certificateId: certificateId, bindingType: 'SniEnabled' }]
      }
      registries: [{ server: registryHost, identity: identityId }]
      secrets: concat([{ name: 'notices-secret', value: noticesSecret }], metricsSecrets)
    }
    template: {
      // The server takes 25 seconds at most.
      terminationGracePeriodSeconds: 45
      containers: [
        {
          name: 'server'
          image: image
          resources: { cpu: json('0.25'), memory: '0.5Gi' }
          env: concat(settings, [{ name: 'APM_NOTICES_SECRET', secretRef: 'notices-secret' }], metricsSettings)
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 3
              failureThreshold: 10
            }
            {
              type: 'Readiness'
              // Not /readyz, which tells of the lists too: where those do not answer, people still want the page.
              httpGet: { path: '/readyz/server', port: port }
              periodSeconds: 5
              failureThreshold: 2
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 20
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        // Pages are files and messages are few, so more would only stand by.
        minReplicas: replicas
        maxReplicas: 2
        rules: [
          { name: 'requests', http: { metadata: { concurrentRequests: '100' } } }
        ]
      }
    }
  }
}
