// One deployment of Action Plan Monitor for one Microsoft 365 tenant, in one resource group. README.md beside this file says how.
targetScope = 'resourceGroup'

@description('Where everything stands but the bot’s registration.')
param location string = 'uksouth'

@description('Where Azure Bot keeps what passes through it: the EU, or anywhere. It has no region in the United Kingdom.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('Begins the name of each resource: small letters, digits and dashes.')
@minLength(3)
@maxLength(20)
param name string = 'action-plan'

@description('What people see as the bot’s name in Azure.')
param displayName string = 'Action Plan Monitor'

@description('The Microsoft 365 tenant. The subscription must be of the same one: a managed identity is known in its own tenant alone.')
param tenantId string = subscription().tenantId

@description('The application (client) id of the tab’s app registration.')
param tabClientId string

@description('selected, or all for a pilot that was consented to Sites.ReadWrite.All.')
@allowed(['selected', 'all'])
param tabSites string = 'selected'

@description('on where User.ReadBasic.All was consented to.')
@allowed(['on', 'off'])
param tabPeople string = 'off'

@description('What npm run grant prints as APM_SITES_JSON, without the quotes around it. A record without sites lets the server start.')
param sitesJson string = '{"sites":[]}'

@description('The image, as in NAME.azurecr.io/action-plan-monitor:1. Left empty, everything is made but the server: the registry is needed first.')
param image string = ''

@description('A name of your own for the server, such as plans.example.gov.uk; and the certificate that the environment has for it. Azure’s own name where left out.')
param customDomain string = ''
param certificateId string = ''

@description('How many run at once. One serves a site and a second stands by, which costs as much again.')
@minValue(1)
@maxValue(2)
param replicas int = 1

@description('By this the server knows Graph’s notices. Nobody needs to know it, so each deployment makes another.')
@secure()
param noticesSecret string = '${newGuid()}${newGuid()}'

@description('Whoever shows it may read /metrics. Nobody may where it is left out.')
@secure()
param metricsToken string = ''

@description('How long the log is kept, in days.')
@minValue(30)
@maxValue(730)
param logDays int = 30

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: { name: name, location: location, readerPrincipalId: identity.outputs.principalId }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: { name: name, location: location, logDays: logDays }
}

var publicHost = empty(customDomain) ? '${name}.${environment.outputs.defaultDomain}' : customDomain

module server 'modules/server.bicep' = if (!empty(image)) {
  name: 'server'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    identityId: identity.outputs.id
    registryHost: registry.outputs.host
    image: image
    replicas: replicas
    customDomain: customDomain
    certificateId: certificateId
    noticesSecret: noticesSecret
    metricsToken: metricsToken
    settings: [
      { name: 'APM_PUBLIC_URL', value: 'https://${publicHost}' }
      { name: 'APM_TENANT_ID', value: tenantId }
      { name: 'APM_TAB_CLIENT_ID', value: tabClientId }
      { name: 'APM_TAB_SITES', value: tabSites }
      { name: 'APM_TAB_PEOPLE', value: tabPeople }
      { name: 'APM_BOT_CLIENT_ID', value: identity.outputs.clientId }
      { name: 'APM_BOT_IDENTITY', value: 'managed' }
      { name: 'APM_SITES_JSON', value: sitesJson }
    ]
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    location: botLocation
    displayName: displayName
    endpoint: 'https://${publicHost}/api/messages'
    tenantId: tenantId
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

@description('APM_PUBLIC_URL, for the app package.')
output publicUrl string = 'https://${publicHost}'

@description('Its host alone, for the tab’s registration.')
output publicHost string = publicHost

@description('APM_BOT_CLIENT_ID, for the app package and for npm run grant.')
output botClientId string = identity.outputs.clientId

@description('The bot’s service principal, to which an administrator gives Sites.Selected.')
output botPrincipalId string = identity.outputs.principalId

output registryName string = registry.outputs.name
